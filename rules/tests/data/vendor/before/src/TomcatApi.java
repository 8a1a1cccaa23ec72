package app;

import org.apache.catalina.valves.ValveBase;

class TomcatApi {
}
