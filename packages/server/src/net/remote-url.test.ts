import { describe, expect, it } from 'vitest';
import { readRemoteUrl } from './remote-url.ts';

const nobody = new Set<string>();

describe('a URL', () => {
  it.each([
    'http://example.org/a.png',
    'https://example.org/a.png?x=1',
    'https://example.org:443/a.png',
    'http://example.org:8080/',
    'https://example.org:8443/',
    'https://[2606:4700::1111]/a.png',
  ])('%s may be looked at', (text) => {
    expect(readRemoteUrl(text, nobody)).toMatchObject({ isTrusted: false });
  });

  it.each([
    ['not a url', /not a URL/],
    ['//example.org/a.png', /not a URL/],
    ['file:///etc/passwd', /Only http and https/],
    ['ftp://example.org/a.png', /Only http and https/],
    ['gopher://example.org/', /Only http and https/],
    ['javascript:alert(1)', /Only http and https/],
    ['http://user:secret@example.org/', /credentials/],
    ['http://user@example.org/', /credentials/],
    ['http://example.org:22/', /Port 22/],
    ['http://example.org:6379/', /Port 6379/],
    ['https://example.org:25/', /Port 25/],
  ])('%s is refused', (text, message) => {
    expect(() => readRemoteUrl(text, nobody)).toThrow(message);
  });

  it('is trusted when the operator lists its host and port', () => {
    const hosts = new Set(['files.internal:9000', 'files.internal:443']);

    expect(readRemoteUrl('http://files.internal:9000/a.png', hosts).isTrusted).toBe(true);
    expect(readRemoteUrl('https://FILES.internal/a.png', hosts).isTrusted).toBe(true);
    expect(readRemoteUrl('http://files.internal/a.png', hosts).isTrusted).toBe(false);
    expect(() => readRemoteUrl('http://files.internal:9001/a.png', hosts)).toThrow(/Port 9001/);
  });

  it('has its host freed of brackets', () => {
    expect(readRemoteUrl('http://[::1]/', nobody).host).toBe('::1');
  });
});
