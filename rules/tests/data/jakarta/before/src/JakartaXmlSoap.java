package app;

import javax.xml.soap.SOAPMessage;

class JakartaXmlSoap {
}
