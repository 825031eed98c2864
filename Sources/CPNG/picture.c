#include "CPNG.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/* Chunks that say more than this, packed or unpacked, are no part of a picture. */
#define LARGEST_CHUNK (8u << 20)
#define MOST_CHUNKS 256u

typedef struct {
  const uint8_t *bytes;
  uint64_t count, place;
  png_picture *picture;
  uint8_t **rows;
  png_picture_state state;
} reading;

static void take_bytes(png_structp png, png_bytep into, size_t count) {
  reading *source = png_get_io_ptr(png);
  if (count > source->count - source->place) png_error(png, "it ends too soon");
  memcpy(into, source->bytes + source->place, count);
  source->place += count;
}

static void fail(png_structp png, png_const_charp message) {
  reading *source = png_get_error_ptr(png);
  strncpy(source->picture->message, message, sizeof source->picture->message - 1);
  longjmp(png_jmpbuf(png), 1);
}

static void ignore(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

/* Everything between the jump's start and its end; only C stands in between. */
static void read_all(png_structp png, png_infop info, reading *source, uint64_t most_pixels) {
  png_picture *picture = source->picture;
  png_set_read_fn(png, source, take_bytes);
  png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
  png_set_chunk_malloc_max(png, LARGEST_CHUNK);
  png_set_chunk_cache_max(png, MOST_CHUNKS);
  png_read_info(png, info);
  picture->width = png_get_image_width(png, info);
  picture->height = png_get_image_height(png, info);
  if ((uint64_t)picture->width * picture->height > most_pixels) {
    source->state = PNG_PICTURE_TOO_LARGE;
    return;
  }
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_gray_to_rgb(png);
  png_set_strip_alpha(png);
  png_set_interlace_handling(png);
  png_read_update_info(png, info);
  size_t width = (size_t)picture->width * 3;
  if (png_get_rowbytes(png, info) != width) png_error(png, "its rows have another length than its width");
  picture->pixels = calloc(picture->height, width);
  source->rows = calloc(picture->height, sizeof *source->rows);
  if (!picture->pixels || !source->rows) {
    source->state = PNG_PICTURE_NO_MEMORY;
    return;
  }
  for (uint32_t row = 0; row < picture->height; row++) source->rows[row] = picture->pixels + row * width;
  png_read_image(png, source->rows);
  png_read_end(png, NULL);
  source->state = PNG_PICTURE_READ;
}

/* What is changed after the jump's start lies in memory, not in variables of this function. */
static void read_guarded(png_structp png, png_infop info, reading *source, uint64_t most_pixels) {
  if (setjmp(png_jmpbuf(png)) == 0) {
    read_all(png, info, source, most_pixels);
  } else {
    source->state = PNG_PICTURE_BROKEN;
  }
}

png_picture_state png_picture_read(
    const uint8_t *bytes, uint64_t count, uint64_t most_pixels, png_picture *picture) {
  memset(picture, 0, sizeof *picture);
  reading *source = calloc(1, sizeof *source);
  if (!source) return PNG_PICTURE_NO_MEMORY;
  *source = (reading){.bytes = bytes, .count = count, .picture = picture, .state = PNG_PICTURE_NO_MEMORY};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, source, fail, ignore);
  png_infop info = png ? png_create_info_struct(png) : NULL;
  if (info) read_guarded(png, info, source, most_pixels);
  png_destroy_read_struct(&png, &info, NULL);
  png_picture_state state = source->state;
  free(source->rows);
  free(source);
  if (state != PNG_PICTURE_READ) png_picture_free(picture);
  return state;
}

void png_picture_free(png_picture *picture) {
  free(picture->pixels);
  picture->pixels = NULL;
}
