package app;

import jakarta.xml.ws.Service;
import javax.management.MBeanServer;
import javax.xml.parsers.SAXParser;

class JakartaRemovedJaxrJaxrpc {
}
