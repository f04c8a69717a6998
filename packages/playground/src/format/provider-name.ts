const NAMES: Readonly<Record<string, string>> = {
  builtin: 'Built-in engine',
  recraft: 'Recraft',
  ideogram: 'Ideogram',
  clipdrop: 'Clipdrop',
  openai: 'OpenAI',
  'sd-server': 'stable-diffusion.cpp',
  comfyui: 'ComfyUI',
};

/** What people call a provider; one that is new here keeps its own word. */
export function providerName(provider: string): string {
  return NAMES[provider] ?? provider;
}
