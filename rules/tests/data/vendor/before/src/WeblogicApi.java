package app;

import weblogic.logging.NonCatalogLogger;

class WeblogicApi {
}
