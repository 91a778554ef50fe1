#ifndef SIGNPOST_CMARK_GFM_H
#define SIGNPOST_CMARK_GFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

/* The extensions give their node types as global variables, filled at registration. Swift 6 takes no mutable
   globals, so these functions read them. The library's headers for single extensions are not installed. */
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline unsigned signpost_node_type(cmark_node *node) { return (unsigned)cmark_node_get_type(node); }
static inline unsigned signpost_type_table(void) { return (unsigned)CMARK_NODE_TABLE; }
static inline unsigned signpost_type_table_row(void) { return (unsigned)CMARK_NODE_TABLE_ROW; }
static inline unsigned signpost_type_table_cell(void) { return (unsigned)CMARK_NODE_TABLE_CELL; }
static inline unsigned signpost_type_strikethrough(void) { return (unsigned)CMARK_NODE_STRIKETHROUGH; }

#endif
