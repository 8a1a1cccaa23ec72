package app;

import com.fasterxml.jackson.dataformat.xml.XmlMapper;

class SecurityXstream {
    XmlMapper xml = new XmlMapper();
}
