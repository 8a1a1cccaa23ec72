package app;

import org.slf4j.Logger;

class WeblogicApi {
}
