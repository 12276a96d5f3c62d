#include <libxml/xmlversion.h>
// The encoders of a struct that nobody here touches; ICU's headers clash with those in Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
