/* The floor under Signpost's times: what it costs to read factsheets, turn their Markdown into HTML with the library
   that Signpost uses, and write one file each. There are no templates, links are not checked, nothing is searched for.

       floor FOLDER OUTPUT

   Reads every Markdown file of FOLDER, leaves its header between lines of '---' away, and writes OUTPUT/NAME.html. It
   uses one thread: it is compared by processor time and by instructions, which more threads would not lessen.

   It is made to be quick, so that nothing flatters Signpost: an extension is used only for texts that need it, as
   Sources/Manuscript/Markdown/MarkdownParser.swift does, and memory comes from the C library, which was quicker here
   than the arena of libcmark-gfm. */

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(1);
}

/* A file's bytes with a zero behind them; the buffer is used again for the next file. */
static char *contents(const char *path, size_t *length) {
  static char *buffer;
  static size_t capacity;
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  size_t size = (size_t)status.st_size;
  if (size + 1 > capacity) {
    capacity = 2 * size + 1;
    buffer = realloc(buffer, capacity);
    if (buffer == NULL) fail(path);
  }
  *length = 0;
  while (*length < size) {
    ssize_t count = read(file, buffer + *length, size - *length);
    if (count < 0) fail(path);
    if (count == 0) break;
    *length += (size_t)count;
  }
  buffer[*length] = 0;
  close(file);
  return buffer;
}

static void write_file(const char *path, const char *bytes, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) fail(path);
  while (length > 0) {
    ssize_t count = write(file, bytes, length);
    if (count < 0) fail(path);
    bytes += count;
    length -= (size_t)count;
  }
  if (close(file) != 0) fail(path);
}

/* Where the Markdown begins: behind the second line of '---', if the first line is one. */
static const char *body(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 3, "\n---\n");
  return end == NULL ? text : end + 5;
}

static void attach(cmark_parser *parser, const char *name) {
  cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
  if (extension == NULL) {
    fprintf(stderr, "floor: the library has no extension '%s'\n", name);
    exit(1);
  }
  cmark_parser_attach_syntax_extension(parser, extension);
}

static int has(const char *text, const char *words) { return strstr(text, words) != NULL; }

static char *html(const char *text, size_t length) {
  int options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | (has(text, "[^") ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT);
  cmark_parser *parser = cmark_parser_new(options);
  attach(parser, "table");
  if (has(text, "[ ]") || has(text, "[x]") || has(text, "[X]")) attach(parser, "tasklist");
  if (has(text, "://") || has(text, "www.") || has(text, "@")) attach(parser, "autolink");
  if (has(text, "~")) attach(parser, "strikethrough");
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  char *page = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(root);
  cmark_parser_free(parser);
  return page;
}

int main(int count, char **words) {
  if (count != 3) {
    fprintf(stderr, "Usage: floor FOLDER OUTPUT\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  if (mkdir(words[2], 0755) != 0 && errno != EEXIST) fail(words[2]);
  DIR *folder = opendir(words[1]);
  if (folder == NULL) fail(words[1]);
  struct dirent *entry;
  while ((entry = readdir(folder)) != NULL) {
    char *ending = strrchr(entry->d_name, '.');
    if (ending == NULL || strcmp(ending, ".md") != 0) continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", words[1], entry->d_name);
    size_t length;
    const char *text = contents(path, &length);
    const char *start = body(text);
    char *page = html(start, length - (size_t)(start - text));
    snprintf(path, sizeof path, "%s/%.*s.html", words[2], (int)(ending - entry->d_name), entry->d_name);
    write_file(path, page, strlen(page));
    free(page);
  }
  closedir(folder);
  return 0;
}
