package app;

import jakarta.xml.ws.Service;

class JakartaXmlWs {
}
