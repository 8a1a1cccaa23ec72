package app;

import com.evermind.server.OC4JServer;

class Oc4jApi {
}
