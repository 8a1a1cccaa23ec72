package app;

import javax.ejb.MessageDrivenBean;

abstract class Ejb2MessageDriven implements MessageDrivenBean {}
