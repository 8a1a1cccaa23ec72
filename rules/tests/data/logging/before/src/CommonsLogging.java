package app;

import org.apache.commons.logging.Log;

class CommonsLogging {
}
