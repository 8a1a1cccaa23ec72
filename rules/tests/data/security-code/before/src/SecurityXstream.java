package app;

import com.thoughtworks.xstream.XStream;

class SecurityXstream {
    XStream xml = new XStream();
}
