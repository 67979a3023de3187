#include <hjemmel/series.h>
