import { expect, test } from 'vitest';
import { MAX_SVG_ELEMENTS, sanitiseSvg } from './sanitise-svg.ts';

test('a harmless drawing passes unchanged', () => {
  const svg =
    '<svg viewBox="0 0 2 2"><defs><linearGradient id="g"/></defs><style>.a{fill:url(#g)}</style><use href="#b"/><text>1 &lt; 2</text><path d="M0 0L1 1" fill="url(#g)"/></svg>';

  expect(sanitiseSvg(svg)).toEqual({ svg, isChanged: false, embedded: [] });
});

test.each([
  ['scripts', '<svg><script>alert("&lt;g>")</script><g/></svg>', '<svg><g/></svg>'],
  ['scripts under a prefix', '<svg><x:script href="a.js"/><g/></svg>', '<svg><g/></svg>'],
  ['scripts that hide a tag in CDATA', '<svg><script><![CDATA[</script><g/>]]></script></svg>', '<svg></svg>'],
  [
    'foreign objects with all inside',
    '<svg><foreignObject><div><p>x</p></div></foreignObject><g/></svg>',
    '<svg><g/></svg>',
  ],
  ['event handlers', '<svg onload="alert(1)"><g OnClick=\'x\' id="a"/></svg>', '<svg><g id="a"/></svg>'],
  ['links to the network', '<svg><image href="http://a/b.png" width="1"/></svg>', '<svg><image width="1"/></svg>'],
  ['links to files', '<svg><image xlink:href="/etc/passwd"/></svg>', '<svg><image/></svg>'],
  ['links written with character references', '<svg><use href="&#102;ile:///etc/passwd"/></svg>', '<svg><use/></svg>'],
  ['embedded SVG', '<svg><image href="data:image/svg+xml;base64,AAAA"/></svg>', '<svg><image/></svg>'],
  ['references from paint', '<svg><g fill="url(http://a/b.svg#c)"/></svg>', '<svg><g/></svg>'],
  ['references from a style attribute', '<svg><g style="filter: url( \'a.svg#b\' )"/></svg>', '<svg><g/></svg>'],
  [
    'imports',
    '<svg><style>@import "http://a/b.css"; g{fill:red}</style></svg>',
    '<svg><style> g{fill:red}</style></svg>',
  ],
  ['escapes that hide a reference', '<svg><g style="fill:\\75rl(http://a)"/></svg>', '<svg><g/></svg>'],
  ['XInclude', '<svg><xi:include href="/etc/passwd" parse="text"/></svg>', '<svg></svg>'],
  ['entities', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', '<svg>&a;</svg>'],
  ['base addresses', '<svg xml:base="http://a/"><g/></svg>', '<svg><g/></svg>'],
])('%s are taken out and told', (_, source, svg) => {
  expect(sanitiseSvg(source)).toMatchObject({ svg, isChanged: true });
});

test('declarations, comments and a plain document type go without a word', () => {
  const source = '<?xml version="1.0"?><!-- a > b --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>';

  expect(sanitiseSvg(source)).toEqual({ svg: '<svg/>', isChanged: false, embedded: [] });
});

test('embedded pictures stay and are listed', () => {
  const svg = '<svg><image href="data:image/png;base64,iVBO"/></svg>';

  expect(sanitiseSvg(svg)).toEqual({ svg, isChanged: false, embedded: ['data:image/png;base64,iVBO'] });
});

test.each([
  '<svg',
  '<svg a=1>',
  '<svg><!-- ',
  '<svg a="<">',
  '<svg><a b></a></svg>',
  '<svg><g></svg></g>',
  '</svg>',
  '<svg><g>',
])('%j is not well formed', (source) => {
  expect(() => sanitiseSvg(source)).toThrow(SyntaxError);
});

test('too many elements are refused', () => {
  expect(() => sanitiseSvg(`<svg>${'<g/>'.repeat(MAX_SVG_ELEMENTS)}</svg>`)).toThrow(RangeError);
});

test.each(['<svg ', '<!--', '<![CDATA[', ' a="1"', '"', '\\', 'url(', '&#1'])(
  '%j a hundred thousand times comes to an end',
  (part) => {
    expect(() => sanitiseSvg(`<svg style="${part.repeat(100_000)}`)).toThrow(SyntaxError);
  },
);

test.each([
  ['a reference with parentheses', '<svg><g style="fill:url(&quot;http://a/(b)&quot;)"/></svg>', '<svg><g/></svg>'],
  ['a reference without an end', '<svg><g style="fill:url(http://a"/></svg>', '<svg><g/></svg>'],
])('%s is taken out', (_, source, svg) => {
  expect(sanitiseSvg(source)).toMatchObject({ svg, isChanged: true });
});

test.each(['url(', `url(${' '.repeat(50)}`, `url('${' '.repeat(50)}`, '@import ', '\\'])(
  '%j again and again takes no longer than reading it',
  (part) => {
    const css = part.repeat(20_000);

    expect(sanitiseSvg(`<svg><style>${css}</style></svg>`).svg).toMatch(/^<svg><style>.*<\/style><\/svg>$/s);
  },
);

test('an endless reference takes no longer than reading it', () => {
  expect(sanitiseSvg(`<svg><style>url(${' '.repeat(1_000_000)}</style></svg>`).svg).toBe('<svg><style></style></svg>');
});
