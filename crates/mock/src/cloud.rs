//! Many worlds in one process, found by the access key of a request.

use crate::World;
use crate::journal::{Journal, MAX_STRANGERS};
use crate::keep::{Keep, Keeper};
use crate::service::Caller;
use crate::setup::{self, near};
use crate::state::Key;
#[cfg(feature = "store")]
use crate::store::Store;
use foldhash::fast::RandomState;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Many worlds, which share nothing. A request's access key says which one it is for; a clone is
/// another handle of the same cloud.
///
/// ```
/// use alicloud_mock::{Cloud, World, setup::Key};
///
/// let cloud = Cloud::new();
/// cloud.add("first", World::builder().key(Key::new("key-1", "secret")).build()?)?;
/// cloud.add("second", World::builder().key(Key::new("key-2", "secret")).build()?)?;
/// assert_eq!(cloud.names(), ["first", "second"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Cloud(Arc<RwLock<Directory>>);

#[derive(Debug)]
struct Directory {
    worlds: BTreeMap<String, World>,
    /// Calls that reached none of them.
    strangers: Mutex<Journal>,
    /// Where changes are kept.
    keep: Option<Arc<dyn Keep>>,
    #[cfg(feature = "store")]
    store: Option<Arc<Store>>,
    keys: HashMap<Arc<str>, Opened, RandomState>,
}

impl Default for Directory {
    fn default() -> Self {
        Self {
            worlds: BTreeMap::new(),
            strangers: Mutex::new(Journal::new(MAX_STRANGERS)),
            keep: None,
            #[cfg(feature = "store")]
            store: None,
            keys: HashMap::default(),
        }
    }
}

/// What a key opens.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) world: World,
    pub(crate) caller: Caller,
    pub(crate) key: Arc<Key>,
}

impl Cloud {
    /// A cloud without worlds.
    pub fn new() -> Self {
        Self::default()
    }

    /// A cloud whose worlds are kept there.
    #[cfg(feature = "store")]
    pub(crate) fn keeping(store: Arc<Store>) -> Self {
        let cloud = Self::new();
        {
            let mut directory = cloud.write();
            directory.keep = Some(store.clone());
            directory.store = Some(store);
        }
        cloud
    }

    /// Where its worlds are kept.
    #[cfg(feature = "store")]
    pub(crate) fn store(&self) -> Option<Arc<Store>> {
        self.read().store.clone()
    }

    /// Adds a world; its keys open it from now on.
    ///
    /// # Errors
    /// The name or one of the keys is taken; nothing is added then.
    pub fn add(&self, name: impl Into<String>, world: World) -> Result<(), CloudError> {
        let name = name.into();
        let keys = world.keys();
        let mut directory = self.write();
        if directory.worlds.contains_key(&name) {
            return Err(CloudError::NameTaken(name));
        }
        if let Some(key) = keys.iter().find(|key| directory.keys.contains_key(&key.id)) {
            return Err(CloudError::KeyTaken(key.id.to_string()));
        }
        for key in keys.iter() {
            let opened = Opened {
                world: world.clone(),
                caller: Caller::with(key),
                key: key.clone(),
            };
            directory.keys.insert(key.id.clone(), opened);
        }
        if let Some(keep) = &directory.keep {
            world.keep(Keeper {
                name: name.as_str().into(),
                keep: Arc::clone(keep),
            });
        }
        directory.worlds.insert(name, world);
        Ok(())
    }

    /// Takes a world away; its keys open nothing any more. Whoever holds a handle keeps it.
    ///
    /// # Errors
    /// There is no such world.
    pub fn remove(&self, name: &str) -> Result<World, CloudError> {
        let mut directory = self.write();
        let Some(world) = directory.worlds.remove(name) else {
            return Err(directory.unknown(name));
        };
        for key in world.keys().iter() {
            directory.keys.remove(&key.id);
        }
        world.forget();
        Ok(world)
    }

    /// The world of this name.
    ///
    /// # Errors
    /// There is no such world; the error tells a near name.
    pub fn world(&self, name: &str) -> Result<World, CloudError> {
        let directory = self.read();
        let found = directory.worlds.get(name).cloned();
        found.ok_or_else(|| directory.unknown(name))
    }

    /// The world that this access key opens.
    pub fn world_of(&self, access_key_id: &str) -> Option<World> {
        self.open(access_key_id).map(|opened| opened.world)
    }

    /// Whether this key, with this secret, opens one of its worlds.
    pub fn has_key(&self, key: &setup::Key) -> bool {
        let opened = self.open(key.id());
        opened.is_some_and(|opened| opened.key.secret.expose() == key.secret())
    }

    /// Names of all worlds, in order.
    pub fn names(&self) -> Vec<String> {
        self.read().worlds.keys().cloned().collect()
    }

    /// How many worlds there are.
    pub fn len(&self) -> usize {
        self.read().worlds.len()
    }

    /// Whether there is no world.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a fork of a world. Its keys are those of the world with a dot and the new name behind
    /// their ids, and the same secrets.
    ///
    /// # Errors
    /// There is no such world, or the name or one of the keys is taken.
    pub fn fork(&self, name: &str, new: impl Into<String>) -> Result<World, CloudError> {
        let new = new.into();
        let fork = self.world(name)?.fork();
        fork.rename_keys(|id| format!("{id}.{new}"));
        self.add(new, fork.clone())?;
        Ok(fork)
    }

    /// What a key opens.
    pub(crate) fn open(&self, access_key_id: &str) -> Option<Opened> {
        self.read().keys.get(access_key_id).cloned()
    }

    /// The journal of the calls that reached no world.
    pub(crate) fn strangers<T>(&self, then: impl FnOnce(&mut Journal) -> T) -> T {
        let directory = self.read();
        let strangers = directory.strangers.lock();
        then(&mut strangers.unwrap_or_else(PoisonError::into_inner))
    }

    fn read(&self) -> RwLockReadGuard<'_, Directory> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Directory> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A cloud with one world, `default`.
impl From<World> for Cloud {
    fn from(world: World) -> Self {
        let cloud = Self::new();
        // Nothing is there that its name or its keys could meet.
        let _ = cloud.add("default", world);
        cloud
    }
}

impl Directory {
    fn unknown(&self, name: &str) -> CloudError {
        CloudError::NoSuchWorld {
            name: name.to_owned(),
            help: near(name, self.worlds.keys().map(String::as_str)),
        }
    }
}

/// Why a cloud did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CloudError {
    /// A world has this name already.
    NameTaken(String),
    /// A world has a key with this id already.
    KeyTaken(String),
    /// No world has this name.
    #[non_exhaustive]
    NoSuchWorld {
        /// The name.
        name: String,
        /// A near name, as a question.
        help: Option<String>,
    },
}

impl fmt::Display for CloudError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameTaken(name) => write!(
                f,
                "there is a world `{name}` already; choose another name or remove that world first"
            ),
            Self::KeyTaken(id) => write!(
                f,
                "the access key `{id}` opens another world; give each world keys of its own"
            ),
            Self::NoSuchWorld { name, help } => {
                write!(f, "there is no world `{name}`")?;
                match help {
                    Some(help) => write!(f, "; {help}"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl Error for CloudError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::Key;

    fn world(key: &str) -> World {
        let setup = World::builder().key(Key::new(key, "secret"));
        setup.build().expect("the description is complete")
    }

    #[test]
    fn a_key_opens_its_world_alone() {
        let cloud = Cloud::new();
        cloud.add("a", world("key-a")).unwrap();
        cloud.add("b", world("key-b")).unwrap();
        assert!(
            cloud
                .open("key-a")
                .unwrap()
                .world
                .is(&cloud.world("a").unwrap())
        );
        assert!(cloud.world_of("key-c").is_none());
        cloud.remove("a").unwrap();
        assert!(cloud.world_of("key-a").is_none());
        assert!(cloud.world_of("key-b").is_some());
    }

    #[test]
    fn names_and_keys_are_given_once() {
        let cloud = Cloud::new();
        cloud.add("a", world("key")).unwrap();
        let taken = cloud.add("a", world("other")).unwrap_err();
        assert_eq!(taken, CloudError::NameTaken("a".to_owned()));
        let taken = cloud.add("b", world("key")).unwrap_err();
        assert_eq!(taken, CloudError::KeyTaken("key".to_owned()));
        assert_eq!(cloud.names(), ["a"]);
    }

    #[test]
    fn a_fork_has_keys_of_its_own() {
        let cloud = Cloud::new();
        cloud.add("base", world("key")).unwrap();
        let fork = cloud.fork("base", "copy").unwrap();
        assert!(cloud.world_of("key.copy").unwrap().is(&fork));
        let error = cloud.fork("bsae", "copy-2").unwrap_err().to_string();
        assert_eq!(error, "there is no world `bsae`; did you mean `base`?");
    }

    #[test]
    fn worlds_that_are_used_at_once_do_not_meet() {
        let cloud = Cloud::new();
        let names: Vec<String> = (0..200).map(|number| format!("world-{number}")).collect();
        let shared = &cloud;
        std::thread::scope(|scope| {
            for names in names.chunks(25) {
                scope.spawn(move || {
                    for name in names {
                        shared.add(name, world(name)).unwrap();
                        let world = shared.world_of(name).unwrap();
                        let eip = world.allocate();
                        world.clock().advance(std::time::Duration::from_secs(1));
                        world
                            .ask("ReleaseEipAddress", &[("AllocationId", &eip)])
                            .unwrap();
                    }
                });
            }
        });
        let first = cloud.world("world-0").unwrap();
        for name in &names {
            let world = cloud.world(name).unwrap();
            assert!(first.diff(&world).is_empty(), "{name}");
            assert_eq!(world.journal().len(), 2);
        }
    }
}
