package app;

import jakarta.xml.soap.SOAPMessage;

class JakartaXmlSoap {
}
