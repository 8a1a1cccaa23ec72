import javax.ejb.SessionBean;

abstract class TellerBean implements SessionBean {}
