"""Fills a hole with a method of OpenCV or scikit-image: baselines.py METHOD INPUT MASK OUTPUT.

Prints the seconds that the method itself took; "baselines.py check" alone says by its exit status whether all is there. Needs Debian's python3-opencv and python3-skimage.
"""

import sys
import time

import cv2
import numpy as np

if sys.argv[1:] == ["check"]:
    sys.exit(0 if hasattr(cv2, "xphoto") else 1)
method, input_path, mask_path, output_path = sys.argv[1:]
picture = cv2.imread(input_path, cv2.IMREAD_COLOR)
mask = cv2.imread(mask_path, cv2.IMREAD_GRAYSCALE)
hole = (mask > 127).astype(np.uint8) * 255
# What the samples of OpenCV use.
RADIUS_PX = 5


def xphoto(algorithm):
    """xphoto wants 0 where pixels are missing, and shift-map wants Lab."""
    is_shift_map = algorithm == cv2.xphoto.INPAINT_SHIFTMAP
    source = cv2.cvtColor(picture, cv2.COLOR_BGR2Lab) if is_shift_map else picture
    filled = np.zeros_like(source)
    cv2.xphoto.inpaint(source, 255 - hole, filled, algorithm)
    return cv2.cvtColor(filled, cv2.COLOR_Lab2BGR) if is_shift_map else filled


def biharmonic():
    from skimage.restoration import inpaint_biharmonic

    return np.clip(inpaint_biharmonic(picture / 255, hole > 0, channel_axis=-1) * 255 + 0.5, 0, 255).astype(np.uint8)


methods = {
    "telea": lambda: cv2.inpaint(picture, hole, RADIUS_PX, cv2.INPAINT_TELEA),
    "navier-stokes": lambda: cv2.inpaint(picture, hole, RADIUS_PX, cv2.INPAINT_NS),
    "shift-map": lambda: xphoto(cv2.xphoto.INPAINT_SHIFTMAP),
    "fsr-fast": lambda: xphoto(cv2.xphoto.INPAINT_FSR_FAST),
    "biharmonic": biharmonic,
}
start = time.perf_counter()
filled = methods[method]()
print(time.perf_counter() - start)
cv2.imwrite(output_path, filled)
