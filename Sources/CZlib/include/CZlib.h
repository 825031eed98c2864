/* The part of zlib that npz files need: streams without a header, and the checksum of ZIP. */
#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

typedef struct inflater inflater;

typedef enum { INFLATER_MORE, INFLATER_END, INFLATER_BROKEN, INFLATER_NO_MEMORY } inflater_state;

/* Begins a stream of the deflate format without a header; NULL without memory. */
inflater *inflater_create(void);
void inflater_free(inflater *stream);

/* Unpacks what it can: from `input` into `output`, and says how much of both it took.
   INFLATER_MORE asks for more input or more room; a stream that is not deflate is INFLATER_BROKEN. */
inflater_state inflater_run(
    inflater *stream, const uint8_t *input, uint32_t input_count, uint32_t *consumed, uint8_t *output,
    uint32_t output_count, uint32_t *produced);

/* The checksum of bytes that follow those of which `crc` is the checksum; 0 before the first. */
uint32_t checksum_crc32(uint32_t crc, const uint8_t *bytes, uint32_t count);

/* How many bytes a packed stream of so many has at most; 0 if that cannot be counted. */
uint64_t deflated_bound(uint64_t count);
/* Packs bytes whole, without a header; returns how many bytes it wrote, 0 where it cannot. */
uint64_t deflate_whole(const uint8_t *input, uint64_t input_count, uint8_t *output, uint64_t output_count);

#endif
