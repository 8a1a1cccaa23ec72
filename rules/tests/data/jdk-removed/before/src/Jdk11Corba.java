package app;

import org.omg.CosNaming.NamingContextExt;
import org.omg.PortableServer.POA;

class Jdk11Corba {
}
