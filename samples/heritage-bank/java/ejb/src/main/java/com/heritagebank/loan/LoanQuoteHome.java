package com.heritagebank.loan;

import java.rmi.RemoteException;
import javax.ejb.CreateException;
import javax.ejb.EJBHome;

/** Home interface of the loan quote bean. */
public interface LoanQuoteHome extends EJBHome {

    LoanQuote create() throws CreateException, RemoteException;
}
