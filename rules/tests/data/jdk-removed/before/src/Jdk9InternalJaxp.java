package app;

import com.sun.org.apache.xml.internal.serialize.XMLSerializer;

class Jdk9InternalJaxp {
}
