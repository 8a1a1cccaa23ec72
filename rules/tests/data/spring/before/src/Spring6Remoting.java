package app;

import org.springframework.remoting.httpinvoker.HttpInvokerServiceExporter;

class Spring6Remoting {
}
