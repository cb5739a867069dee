// Exchanges two folders in one step. Linux has a system call for it, which the C library declares for
// GNU programs only, and Swift cannot call a function with a variable number of arguments.
//
// The functions are declared here and not included: what a header includes becomes part of this module,
// and the rest of the program would have to import it for them.
#if defined(__linux__)
#include <asm/unistd.h>

extern long syscall(long number, ...);

static inline int casebook_exchange(const char *first, const char *second) {
  const int currentFolder = -100;       // AT_FDCWD of fcntl.h
  const unsigned int exchange = 1 << 1; // RENAME_EXCHANGE of linux/fs.h
  return (int)syscall(__NR_renameat2, currentFolder, first, currentFolder, second, exchange);
}
#elif defined(__APPLE__)
extern int renamex_np(const char *first, const char *second, unsigned int flags);

static inline int casebook_exchange(const char *first, const char *second) {
  return renamex_np(first, second, 2); // RENAME_SWAP of stdio.h
}
#endif
