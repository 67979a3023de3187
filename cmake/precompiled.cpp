// Nothing but the place where the precompiled headers are made; see cmake/options.cmake.
