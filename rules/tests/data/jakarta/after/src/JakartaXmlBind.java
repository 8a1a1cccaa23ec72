package app;

import jakarta.xml.bind.JAXBContext;

class JakartaXmlBind {
}
