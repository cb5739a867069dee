// The least that any site generator built on libcmark has to do: read each article, parse and render
// its Markdown, write the result. No front matter, templates, links, lists or feeds. What a generator
// takes beyond this is its own cost.

#define _GNU_SOURCE  // memmem
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2 };

struct job {
  int input;   // folder of the articles
  int output;  // folder of the results
  char **names;  // names of the articles, without ".md"
  size_t count;
  atomic_size_t next;  // the article that the next free thread takes
};

// A thread keeps one buffer for all its articles: no allocation a file.
struct buffer {
  char *bytes;
  size_t size;
  size_t capacity;
};

static void stop(const char *doing, const char *name) {
  fprintf(stderr, "floor: %s %s: %s\n", doing, name, strerror(errno));
  exit(1);
}

static void *grow(void *memory, size_t size) {
  void *grown = realloc(memory, size);
  if (!grown) stop("cannot get memory for", "the articles");
  return grown;
}

static void read_file(int folder, const char *name, struct buffer *buffer) {
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) stop("cannot open", name);
  size_t expected = (size_t)status.st_size;
  if (expected > buffer->capacity) {
    buffer->bytes = grow(buffer->bytes, expected);
    buffer->capacity = expected;
  }
  buffer->size = 0;
  while (buffer->size < expected) {
    ssize_t got = read(file, buffer->bytes + buffer->size, expected - buffer->size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) stop("cannot read", name);
    if (got == 0) break;
    buffer->size += (size_t)got;
  }
  close(file);
}

static void write_file(int folder, const char *name, const char *bytes, size_t size) {
  int file = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) stop("cannot create", name);
  while (size > 0) {
    ssize_t put = write(file, bytes, size);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) stop("cannot write", name);
    bytes += put;
    size -= (size_t)put;
  }
  if (close(file) < 0) stop("cannot write", name);
}

// Where the Markdown begins: after the line that closes the front matter, or at 0 without one.
static size_t after_front_matter(const struct buffer *text) {
  if (text->size < 4 || memcmp(text->bytes, "---\n", 4) != 0) return 0;
  const char *end = memmem(text->bytes + 3, text->size - 3, "\n---\n", 5);
  return end ? (size_t)(end - text->bytes) + 5 : 0;
}

static char *html_of(const char *markdown, size_t size) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_feed(parser, markdown, size);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);
  cmark_node_free(document);
  return html;
}

static void convert(const struct job *job, const char *name, struct buffer *text) {
  char path[NAME_MAX + sizeof "/index.html"];
  snprintf(path, sizeof path, "%s.md", name);
  read_file(job->input, path, text);
  size_t start = after_front_matter(text);
  char *html = html_of(text->bytes + start, text->size - start);
  if (mkdirat(job->output, name, 0777) < 0 && errno != EEXIST) stop("cannot create", name);
  snprintf(path, sizeof path, "%s/index.html", name);
  write_file(job->output, path, html, strlen(html));
  free(html);
}

static void *work(void *argument) {
  struct job *job = argument;
  struct buffer text = {0};
  for (;;) {
    size_t index = atomic_fetch_add_explicit(&job->next, 1, memory_order_relaxed);
    if (index >= job->count) break;
    convert(job, job->names[index], &text);
  }
  free(text.bytes);
  return NULL;
}

static void list_articles(struct job *job, const char *folder) {
  DIR *entries = opendir(folder);
  if (!entries) stop("cannot open", folder);
  size_t capacity = 0;
  for (struct dirent *entry; (entry = readdir(entries));) {
    size_t length = strlen(entry->d_name);
    if (length <= 3 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    if (job->count == capacity) {
      capacity = capacity ? capacity * 2 : 1024;
      job->names = grow(job->names, capacity * sizeof *job->names);
    }
    char *name = strndup(entry->d_name, length - 3);
    if (!name) stop("cannot get memory for", entry->d_name);
    job->names[job->count++] = name;
  }
  closedir(entries);
}

static int open_folder(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) stop("cannot open", path);
  return folder;
}

static void run_threads(struct job *job) {
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) {
    errno = pthread_create(&threads[index], NULL, work, job);
    if (errno) stop("cannot start", "a thread");
  }
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
}

static const char usage[] =
    "usage: floor ARTICLES OUTPUT\n"
    "Renders each ARTICLES/NAME.md with libcmark into OUTPUT/NAME/index.html, on two threads.\n"
    "  --version  print the version of libcmark\n"
    "  --help     print this text\n"
    "Exit status: 0 fine, 1 a file cannot be read or written, 2 bad usage.\n";

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "--help") == 0) return fputs(usage, stdout) < 0;
  if (count == 2 && strcmp(arguments[1], "--version") == 0) return puts(cmark_version_string()) < 0;
  if (count != 3 || arguments[1][0] == '-' || arguments[2][0] == '-') {
    fputs(usage, stderr);
    return 2;
  }
  struct job job = {0};
  list_articles(&job, arguments[1]);
  job.input = open_folder(arguments[1]);
  if (mkdir(arguments[2], 0777) < 0 && errno != EEXIST) stop("cannot create", arguments[2]);
  job.output = open_folder(arguments[2]);
  run_threads(&job);
  return 0;
}
