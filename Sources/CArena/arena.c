#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A block of memory that allocations are carved from. */
struct block {
  struct block *before;
  size_t size;
  size_t used;
};

enum { BLOCK_SIZE = 512 * 1024, ALIGNMENT = 16 };

/* Both are multiples of the alignment, so that each allocation is aligned. */
static const size_t block_head = (sizeof(struct block) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
static const size_t piece_head = ALIGNMENT;

static _Thread_local struct block *arena;

static size_t aligned(size_t bytes) { return (bytes + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

/* Each allocation follows its size, which realloc needs. */
static void *take(size_t bytes) {
  if (bytes > SIZE_MAX / 2) abort();
  size_t need = aligned(bytes) + piece_head;
  if (arena == NULL || arena->size - arena->used < need) {
    size_t size = need + block_head > BLOCK_SIZE ? need + block_head : BLOCK_SIZE;
    struct block *fresh = malloc(size);
    if (fresh == NULL) abort();
    fresh->before = arena;
    fresh->size = size;
    fresh->used = block_head;
    arena = fresh;
  }
  char *piece = (char *)arena + arena->used;
  arena->used += need;
  memcpy(piece, &bytes, sizeof bytes);
  return piece + piece_head;
}

void *arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *arena_realloc(void *old, size_t size) {
  if (old == NULL) return take(size);
  size_t had;
  memcpy(&had, (char *)old - piece_head, sizeof had);
  if (size <= had) return old;
  /* The last allocation of the block grows in place, as long as there is room. */
  char *start = old;
  if (start + aligned(had) == (char *)arena + arena->used && size < arena->size
      && aligned(size) <= arena->size - (size_t)(start - (char *)arena)) {
    arena->used = (size_t)(start - (char *)arena) + aligned(size);
    memcpy((char *)old - piece_head, &size, sizeof size);
    return old;
  }
  void *piece = take(size);
  memcpy(piece, old, had);
  return piece;
}

void arena_free(void *old) { (void)old; }

void arena_reset(void) {
  /* The first block is kept and emptied; the others are freed. */
  while (arena != NULL && arena->before != NULL) {
    struct block *last = arena;
    arena = last->before;
    free(last);
  }
  if (arena == NULL) return;
  arena->used = block_head;
}
