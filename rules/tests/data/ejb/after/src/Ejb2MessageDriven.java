package app;

import javax.jms.MessageListener;

abstract class Ejb2MessageDriven implements MessageListener {}
