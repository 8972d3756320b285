//! A value that one task changes and others wait for, without a runtime: nothing but wakers.

use std::{
    pin::Pin,
    sync::{Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

/// A value, and who waits for it to change.
pub(crate) struct Cell<T> {
    inner: Mutex<Inner<T>>,
}

struct Inner<T> {
    value: T,
    waiting: Vec<(u64, Waker)>,
    tickets: u64,
}

/// A place among those who wait. Whoever goes away hands it back by [`Cell::leave`], so that the list holds only who is there.
#[derive(Default)]
pub(crate) struct Ticket(Option<u64>);

impl<T> Cell<T> {
    pub fn new(value: T) -> Self {
        Cell { inner: Mutex::new(Inner { value, waiting: Vec::new(), tickets: 0 }) }
    }

    pub fn read<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.lock().value)
    }

    /// Changes the value, and wakes everybody.
    pub fn change(&self, change: impl FnOnce(&mut T)) {
        let waiting = {
            let mut inner = self.lock();
            change(&mut inner.value);
            std::mem::take(&mut inner.waiting)
        };
        // Not under the lock: a waker may poll at once.
        for (_, waker) in waiting {
            waker.wake();
        }
    }

    /// What `look` finds; while it finds nothing, the task is woken at each change.
    pub fn poll<R>(&self, context: &Context<'_>, ticket: &mut Ticket, look: impl FnOnce(&T) -> Option<R>) -> Poll<R> {
        let mut inner = self.lock();
        if let Some(found) = look(&inner.value) {
            return Poll::Ready(found);
        }
        let inner = &mut *inner;
        let number = *ticket.0.get_or_insert_with(|| {
            inner.tickets += 1;
            inner.tickets
        });
        match inner.waiting.iter_mut().find(|(other, _)| *other == number) {
            Some((_, waker)) => waker.clone_from(context.waker()),
            None => inner.waiting.push((number, context.waker().clone())),
        }
        Poll::Pending
    }

    pub fn leave(&self, ticket: &mut Ticket) {
        if let Some(number) = ticket.0.take() {
            self.lock().waiting.retain(|(other, _)| *other != number);
        }
    }

    /// Waits until `look` finds something.
    pub fn until<R, F: FnMut(&T) -> Option<R> + Unpin>(&self, look: F) -> Until<'_, T, F> {
        Until { cell: self, look, ticket: Ticket::default() }
    }

    fn lock(&self) -> MutexGuard<'_, Inner<T>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// See [`Cell::until`].
pub(crate) struct Until<'a, T, F> {
    cell: &'a Cell<T>,
    look: F,
    ticket: Ticket,
}

impl<T, R, F: FnMut(&T) -> Option<R> + Unpin> Future for Until<'_, T, F> {
    type Output = R;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<R> {
        let this = self.get_mut();
        this.cell.poll(context, &mut this.ticket, &mut this.look)
    }
}

impl<T, F> Drop for Until<'_, T, F> {
    fn drop(&mut self) {
        self.cell.leave(&mut self.ticket);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    #[test]
    fn who_gave_up_waiting_is_forgotten() {
        let cell = Cell::new(0);
        for _ in 0..10 {
            assert!(cell.until(|value| (*value > 0).then_some(())).now_or_never().is_none());
        }
        assert_eq!(cell.lock().waiting.len(), 0);
    }
}
