/** Width and height of pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether two pictures have one size. */
export function isSameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}
