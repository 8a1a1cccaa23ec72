package app;

import javax.xml.ws.Service;

class JakartaXmlWs {
}
