// zlib's own header is found through pkg-config, wherever the system keeps it.
#include <zlib.h>
