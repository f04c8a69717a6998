/** Who is asking: one API key, spending the credit of one member of one team. */
export interface Principal {
  readonly teamId: string;
  readonly userId: string;
  readonly keyId: string;
  readonly role: 'ADMIN' | 'MEMBER';
}
