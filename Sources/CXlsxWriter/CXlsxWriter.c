#define _GNU_SOURCE

#include "CXlsxWriter.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static struct XlsxLibrary functions;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The version in the name is that of the header: another one could have other structures.
static void load(void) {
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define XLSX_FIND(name)                                                                            \
  functions.name = (__typeof__(name) *)dlsym(library, #name);                                      \
  if (!functions.name) return;
  XLSX_FUNCTIONS(XLSX_FIND)
  is_loaded = true;
}

const struct XlsxLibrary *xlsx_library(void) {
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}

int xlsx_memory_open(void) { return memfd_create("workbook", MFD_CLOEXEC); }

long xlsx_memory_size(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 ? (long)status.st_size : -1;
}

bool xlsx_memory_read(int descriptor, void *buffer, long size) {
  for (long done = 0; done < size;) {
    ssize_t count = pread(descriptor, (char *)buffer + done, size - done, done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += count;
  }
  return true;
}

void xlsx_memory_close(int descriptor) { close(descriptor); }
