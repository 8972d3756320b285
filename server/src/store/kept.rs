//! Statements that a connection prepares once.

use diesel::{
    QueryResult,
    pg::Pg,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
};

/// A statement that each connection prepares once and keeps, by its text.
///
/// diesel keeps no UPDATE, no `DO UPDATE` and no `sql_query`, since their texts may depend on the values: each would be parsed, planned and a
/// round trip more, every time. Ours name the same columns whatever is in them.
pub(crate) struct Kept<Q>(Q);

/// [`Kept`], where a statement is made.
pub(crate) trait Keep: Sized {
    /// The same, prepared once. Its text must not depend on its values.
    fn kept(self) -> Kept<Self> {
        Kept(self)
    }
}

impl<Q: QueryFragment<Pg>> Keep for Q {}

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Kept<Q> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }

    fn is_safe_to_cache_prepared(&self, _: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q> QueryId for Kept<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Kept<Q> {
    type SqlType = Q::SqlType;
}
