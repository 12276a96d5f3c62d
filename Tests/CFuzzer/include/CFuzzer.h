#pragma once
#include <stddef.h>
#include <stdint.h>

/// Changes an input at random in place, as libFuzzer does by itself; returns its new length.
size_t fuzzer_mutate(uint8_t *input, size_t length, size_t capacity);
