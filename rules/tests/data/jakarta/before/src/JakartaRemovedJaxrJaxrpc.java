package app;

import javax.xml.rpc.Service;
import javax.management.j2ee.Management;

class JakartaRemovedJaxrJaxrpc {
}
