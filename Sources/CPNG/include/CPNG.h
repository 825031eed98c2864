/* Reads a PNG picture from memory with libpng; its errors never jump over the caller. */
#ifndef CPNG_H
#define CPNG_H

#include <stdint.h>

typedef enum { PNG_PICTURE_READ, PNG_PICTURE_TOO_LARGE, PNG_PICTURE_BROKEN, PNG_PICTURE_NO_MEMORY } png_picture_state;

typedef struct {
  uint32_t width, height;
  /* Red, green and blue of every pixel, row by row; given back with png_picture_free. */
  uint8_t *pixels;
  /* What libpng says of a broken file. */
  char message[160];
} png_picture;

/* Reads a picture of at most so many pixels; width and height are known also where it is too large. */
png_picture_state png_picture_read(
    const uint8_t *bytes, uint64_t count, uint64_t most_pixels, png_picture *picture);
void png_picture_free(png_picture *picture);

#endif
