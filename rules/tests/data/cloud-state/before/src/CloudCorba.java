package app;

import org.omg.CORBA.ORB;

class CloudCorba {
}
