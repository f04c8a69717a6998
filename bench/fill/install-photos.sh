#!/bin/sh
# Installs the photos and the other methods of `npm run bench:fill` from Debian packages. Needs root.
# What each photo is, whose, and under which licence: photos.ts.
set -e
apt-get update
apt-get install -y --no-install-recommends \
  lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 plasma-workspace-wallpapers mate-backgrounds gnome-backgrounds \
  opencv-doc python3-skimage python3-sklearn \
  python3-opencv gmic imagemagick time
