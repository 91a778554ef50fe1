#ifndef SIGNPOST_ARENA_H
#define SIGNPOST_ARENA_H

#include <stddef.h>

/* Memory that each thread takes piece by piece and gives back all at once. A parse of Markdown makes thousands of small
   pieces and needs none of them afterwards, so this saves a third of its time. libcmark-gfm's own arena is one for all
   threads and cannot be used by several. */

/* Memory filled with zeros; never NULL. */
void *arena_calloc(size_t count, size_t size);

/* The same memory made larger, its contents kept; never NULL. */
void *arena_realloc(void *old, size_t size);

/* Does nothing: memory is given back by arena_reset. */
void arena_free(void *old);

/* Gives back all that this thread has taken. */
void arena_reset(void);

#endif
