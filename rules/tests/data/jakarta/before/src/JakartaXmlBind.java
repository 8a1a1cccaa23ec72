package app;

import javax.xml.bind.JAXBContext;

class JakartaXmlBind {
}
