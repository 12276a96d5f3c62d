#include "CFuzzer.h"

// Weak: only a build with `--sanitize fuzzer` has libFuzzer.
__attribute__((weak)) size_t LLVMFuzzerMutate(uint8_t *input, size_t length, size_t capacity);

size_t fuzzer_mutate(uint8_t *input, size_t length, size_t capacity) {
  return LLVMFuzzerMutate ? LLVMFuzzerMutate(input, length, capacity) : length;
}
