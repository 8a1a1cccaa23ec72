package app;

import javax.ejb.EJBObject;

interface Ejb2ComponentInterface extends EJBObject {}
