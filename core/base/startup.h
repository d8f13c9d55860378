// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Etl {

/// The first word of every main(): what the libraries have to be told before anything uses them.
void prepareProcess();

/// Takes the first so many bytes of the heap from the system in one request. A page costs an exception of the
/// processor when it is first touched, in a virtual machine some 14 µs; a thousand of them at once cost under a
/// millisecond (docs/benchmarks.md). For a program that will use them at its start, before it makes a thread. Only
/// where the C library is glibc; older kernels than 5.14 refuse, and nothing changes.
void reserveHeap(std::size_t bytes);

} // namespace Etl
