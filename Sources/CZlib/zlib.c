#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

/* A window of 32 kB, negative since there is no header. */
#define RAW_WINDOW (-15)

struct inflater {
  z_stream stream;
};

inflater *inflater_create(void) {
  inflater *created = calloc(1, sizeof *created);
  if (created && inflateInit2(&created->stream, RAW_WINDOW) != Z_OK) {
    free(created);
    return NULL;
  }
  return created;
}

void inflater_free(inflater *stream) {
  if (!stream) return;
  inflateEnd(&stream->stream);
  free(stream);
}

inflater_state inflater_run(
    inflater *stream, const uint8_t *input, uint32_t input_count, uint32_t *consumed, uint8_t *output,
    uint32_t output_count, uint32_t *produced) {
  z_stream *inner = &stream->stream;
  inner->next_in = (Bytef *)input;
  inner->avail_in = input_count;
  inner->next_out = output;
  inner->avail_out = output_count;
  int result = inflate(inner, Z_NO_FLUSH);
  *consumed = input_count - inner->avail_in;
  *produced = output_count - inner->avail_out;
  switch (result) {
    case Z_OK:
    case Z_BUF_ERROR: return INFLATER_MORE;
    case Z_STREAM_END: return INFLATER_END;
    case Z_MEM_ERROR: return INFLATER_NO_MEMORY;
    default: return INFLATER_BROKEN;
  }
}

uint32_t checksum_crc32(uint32_t crc, const uint8_t *bytes, uint32_t count) {
  return (uint32_t)crc32(crc, bytes, count);
}

uint64_t deflated_bound(uint64_t count) {
  /* zlib's own bound for any window and memory, with room to spare. */
  if (count > UINT64_MAX / 2) return 0;
  return count + (count >> 3) + (count >> 6) + 64;
}

uint64_t deflate_whole(const uint8_t *input, uint64_t input_count, uint8_t *output, uint64_t output_count) {
  z_stream stream = {0};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, RAW_WINDOW, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  uint64_t read = 0, written = 0;
  int result = Z_OK;
  while (result == Z_OK) {
    uint64_t left = input_count - read, room = output_count - written;
    uInt in = left > UINT_MAX ? UINT_MAX : (uInt)left, out = room > UINT_MAX ? UINT_MAX : (uInt)room;
    stream.next_in = (Bytef *)(input + read);
    stream.avail_in = in;
    stream.next_out = output + written;
    stream.avail_out = out;
    result = deflate(&stream, in == left ? Z_FINISH : Z_NO_FLUSH);
    read += in - stream.avail_in;
    written += out - stream.avail_out;
    if (result == Z_OK && out == 0) break;
  }
  deflateEnd(&stream);
  return result == Z_STREAM_END ? written : 0;
}
